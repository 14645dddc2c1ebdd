"""`python -m bench`: everything that is measured, one after another."""

from bench import idle, taps

idle.main()
taps.main([])
