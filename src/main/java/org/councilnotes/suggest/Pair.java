package org.councilnotes.suggest;

/** Two words, folded, the second right behind the first. */
public record Pair(String first, String second) {}
