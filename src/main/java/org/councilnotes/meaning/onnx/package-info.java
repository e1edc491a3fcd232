/**
 * A model of sentence vectors that is run by ONNX Runtime. Both are no part of the program: {@link
 * ComponentInstaller} puts them into a {@link ComponentFolder}, and {@link OnnxSentenceEmbedder}
 * loads them from there, in a class loader of their own, when a vector is first asked for. {@link
 * WordPieces} cuts texts for the model. The package uses {@code meaning} and {@code note}; no class
 * of ONNX Runtime is named but by its name.
 */
@NullMarked
package org.councilnotes.meaning.onnx;

import org.jspecify.annotations.NullMarked;
