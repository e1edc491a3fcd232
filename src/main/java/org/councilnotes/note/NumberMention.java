package org.councilnotes.note;

/** A document number printed in a text, and where it stands there with its additions. */
public record NumberMention(DocumentNumber number, TextRange range) {}
