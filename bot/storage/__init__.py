"""The only place with SQL: typed doors to one database."""
