"""Toward: small moments, on time, for two."""
