package org.councilnotes.note.number;

import org.councilnotes.note.text.TextRange;

/** A document number printed in a text, with the range of the number and its suffixes. */
public record DocumentNumberMention(DocumentNumber number, TextRange range) {}
