/**
 * Says what each passage is about: programmes, countries with their roles, groups, event years.
 *
 * <ul>
 *   <li><b>takes</b> a note, and a vocabulary once
 *   <li><b>gives</b> the same note with tags, each with its evidence, and with its reporting period
 *   <li><b>holds to</b> the words that stand there: a tag nobody can point at is not given
 *   <li><b>may use</b> {@code note}, {@code corpus}, ICU4J
 * </ul>
 */
@NullMarked
package org.councilnotes.tag;

import org.jspecify.annotations.NullMarked;
