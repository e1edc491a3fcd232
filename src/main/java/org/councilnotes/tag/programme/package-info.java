/**
 * Programmes in a passage, and acronyms that may be programmes. {@link ProgrammeTagger} tags those
 * that are named, with their phase, and those that {@link SectionProgrammes} gives; {@link
 * ProposalTagger} proposes acronyms that the vocabulary lacks, by {@link ProgrammeSigns} and {@link
 * AcronymDefinition}s. May use {@code tag.name} and {@code vocabulary}.
 */
@NullMarked
package org.councilnotes.tag.programme;

import org.jspecify.annotations.NullMarked;
