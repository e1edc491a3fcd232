package org.councilnotes.meaning.fusion;

import org.councilnotes.query.PassagePlace;

/**
 * A passage with a sentence near the words of a query.
 *
 * @param score cosine of its nearest sentence
 */
record NearPassage(PassagePlace place, double score) {}
