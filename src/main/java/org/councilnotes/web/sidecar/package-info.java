/**
 * The form in which editors set fields of a note in the sidecar beside its file, with what was read
 * of each field. {@link SidecarFiles} says whose sidecars the user may change; {@link SidecarPage}
 * shows and takes the form. The marking is decided on the page of markings only. Works without
 * scripts.
 */
@NullMarked
package org.councilnotes.web.sidecar;

import org.jspecify.annotations.NullMarked;
