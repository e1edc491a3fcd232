/**
 * What notes say of one programme or country: {@link ProfileScan} reads the passages that name it,
 * {@link MoneyParser} the amounts of money in them, {@link EditionDifferences} tells what changed
 * from one edition to the next. The package may use {@code note}, {@code vocabulary}, {@code
 * collate}, {@code analysis}, {@code query}, {@code store} and {@code coverage}.
 */
@NullMarked
package org.councilnotes.coverage.profile;

import org.jspecify.annotations.NullMarked;
