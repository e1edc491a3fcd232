package org.councilnotes.vocabulary;

import java.util.Optional;

/**
 * Codes of what a programme or a term is related to.
 *
 * @param parent what it is part of
 * @param successor what took its place
 */
public record RelatedCodes(Optional<String> parent, Optional<String> successor) {}
