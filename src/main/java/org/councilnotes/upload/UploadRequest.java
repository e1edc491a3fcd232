package org.councilnotes.upload;

import java.util.OptionalLong;

/**
 * How one file is sent.
 *
 * @param path where it is to lie
 * @param length bytes that were announced; empty where nothing was said
 * @param replaces whether it takes the place of a file of that name with another content, which is
 *     kept elsewhere; otherwise it gets a number
 */
public record UploadRequest(UploadPath path, OptionalLong length, boolean replaces) {}
