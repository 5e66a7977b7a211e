"""What organisers see: screens as values."""
