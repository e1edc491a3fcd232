package org.councilnotes.vocabulary;

import java.util.Optional;

/**
 * Codes that a programme or term is related to.
 *
 * @param parent the programme or term that it is part of
 * @param successor the one that replaced it
 */
public record RelatedCodes(Optional<String> parent, Optional<String> successor) {}
