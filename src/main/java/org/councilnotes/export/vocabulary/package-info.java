/**
 * Programmes as files for other programs, and back: {@link ProgrammeCsv} is a table, {@link
 * SkosWriter} and {@link SkosReader} are SKOS in Turtle and RDF/XML; {@link VocabularyImport} tells
 * which of them a file is. What an import does not take over is listed, never guessed.
 *
 * <p>RDF is read by two small readers ({@link TurtleReader}, {@link RdfXmlReader}) of the parts in
 * which vocabularies are published; anything else is refused with its line.
 */
@NullMarked
package org.councilnotes.export.vocabulary;

import org.jspecify.annotations.NullMarked;
