"""Scripts that build the models that the project ships."""
