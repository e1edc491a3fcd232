/**
 * Pages that explain the archive: {@link AboutPage} with figures and credits, {@link LicencesPage}
 * with all libraries and their licences, {@link HelpPage} with example searches.
 */
@NullMarked
package org.councilnotes.web.help;

import org.jspecify.annotations.NullMarked;
