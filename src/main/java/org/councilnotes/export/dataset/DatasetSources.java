package org.councilnotes.export.dataset;

import java.util.List;
import java.util.function.Function;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.query.FacetNames;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * What a dataset has beside the notes of an archive.
 *
 * @param names in English
 * @param notDue periods for which no edition of a series was due, by its id
 * @param corrections of a note, by its id
 */
public record DatasetSources(
    Vocabulary vocabulary,
    FacetNames names,
    Function<String, List<ReportingPeriod>> notDue,
    Function<String, NoteCorrections> corrections) {}
