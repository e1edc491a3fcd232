/**
 * Pictures as files: {@link Drawing} is what a chart draws, {@link Caption} what is said about it,
 * {@link Picture} both on one sheet as SVG, {@link PictureImage} the same as PNG. Text in a PNG is
 * drawn by the outlines of a font that is among the libraries, so that no font need be installed.
 * The package uses no other one.
 */
@NullMarked
package org.councilnotes.picture;

import org.jspecify.annotations.NullMarked;
