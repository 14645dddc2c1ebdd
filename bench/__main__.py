"""`python -m bench`: everything that is measured, one after another."""

from bench import idle, pictures, taps, year

idle.main()
pictures.main([])
taps.main([])
year.main()
