"""What organisers can do: look after the day, write to everybody, change the programme."""
