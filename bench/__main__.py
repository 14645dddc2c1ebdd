"""`python -m bench`: everything that is measured, one after another."""

from bench import idle, taps, year

idle.main()
taps.main([])
year.main()
