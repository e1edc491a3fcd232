package org.councilnotes.mcp;

import java.util.function.Supplier;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;

/**
 * What tools answer from.
 *
 * @param world gives the world of who asks; tools do not close it
 * @param marking of that world
 */
public record ToolSources(
    Supplier<ArchiveReader> world,
    Supplier<Marking> marking,
    Vocabulary vocabulary,
    FacetValues facets,
    FacetLabels labels,
    MessageSource messages,
    Computations computations) {}
