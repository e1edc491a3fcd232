package org.councilnotes.note.number;

import org.councilnotes.note.text.TextRange;

/** A document number printed in a text, and where it stands there with its additions. */
public record DocumentNumberMention(DocumentNumber number, TextRange range) {}
