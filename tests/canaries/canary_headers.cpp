// Decides nothing: what the precompiled headers of the canaries are compiled with.
