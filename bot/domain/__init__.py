"""What is true for a couple: pure, standard library only."""
