"""What a message says is so: whether it says anything, and each thing that it says beside what is so."""
