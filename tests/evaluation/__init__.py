"""How good the answers are: the question sets of tests/questions, asked and scored."""
