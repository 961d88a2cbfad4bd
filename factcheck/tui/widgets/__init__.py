"""The desk's own widgets. They know models and styles, never the desk: attributes come down,
messages go up."""
