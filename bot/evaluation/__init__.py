"""Questions with what a right answer must hold, and how well Rådbot does on them."""
