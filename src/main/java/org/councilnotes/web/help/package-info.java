/**
 * Pages that explain the archive: {@link AboutPage} with figures and credits, {@link HelpPage} with
 * example searches.
 */
@NullMarked
package org.councilnotes.web.help;

import org.jspecify.annotations.NullMarked;
