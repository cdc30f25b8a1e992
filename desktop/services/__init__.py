"""What a user can do: each module is one noun, its functions are verbs that return what changes."""
