package org.councilnotes.upload;

import java.util.OptionalLong;

/**
 * How one file is sent.
 *
 * @param path where it is to lie
 * @param length bytes that were announced; empty where nothing was said
 * @param replaces whether it takes the place of a file of that name with another content, which is
 *     kept elsewhere; otherwise it gets a number
 * @param decidesMarkings whether who sends it may decide who reads a file, which a sidecar does
 */
public record UploadRequest(
    UploadPath path, OptionalLong length, boolean replaces, boolean decidesMarkings) {}
