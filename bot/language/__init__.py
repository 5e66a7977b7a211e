"""Danish (and English) as people type it."""
