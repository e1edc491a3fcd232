/**
 * Pictures of pages as files, with a caption that says where they are from. The package may use
 * {@code web} and {@code web.address}.
 */
@NullMarked
package org.councilnotes.web.picture;

import org.jspecify.annotations.NullMarked;
