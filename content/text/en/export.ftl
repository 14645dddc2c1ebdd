# The files that hold what is kept about one partner.
export-caption = This is what I keep about you, as of now.
