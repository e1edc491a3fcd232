/**
 * Text for a terminal. {@link Console} prints answers and messages and makes control characters
 * visible. A printer for each kind of answer: {@link NotePrinter}, {@link ComparisonPrinter},
 * {@link DraftPrinter}, {@link FetchPrinter}, {@link LedgerPrinter}. {@link ProgressDisplay} shows
 * the progress of a run. Printers format what they are given; they open no archive and read no
 * file. JSON is written by {@code json}.
 */
@NullMarked
package org.councilnotes.cli.output;

import org.jspecify.annotations.NullMarked;
