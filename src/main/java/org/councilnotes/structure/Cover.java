package org.councilnotes.structure;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Dropped;

/**
 * What was read from a cover page.
 *
 * @param passages its wording in one order for all formats: name, date, original, number, files,
 *     marking, codes, type, fields, then what was not recognised
 * @param dropped stamps
 */
record Cover(CoverPage page, List<String> passages, List<Dropped> dropped, OptionalInt place) {}
