/**
 * Where editors send files and folders for the corpus, by a form, by a script or by the API, and
 * see what became of each. {@link FileUploads} receives them and remembers them for a while; {@link
 * UploadPage} takes forms, {@link UploadApi} one file a call. Only those who may send files see
 * anything of it, and each their own files only. The page works without scripts.
 */
@NullMarked
package org.councilnotes.web.upload;

import org.jspecify.annotations.NullMarked;
