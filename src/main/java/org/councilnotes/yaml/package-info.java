/**
 * YAML files that people edit. The only home of SnakeYAML. {@link YamlMapping} reads a mapping
 * whose values know their line; {@link YamlListEditor} adds or removes one item, {@link
 * YamlMappingEditor} sets or removes one key, and both leave every other character as it is; {@link
 * InvalidYamlException} says file, line and reason. Only the tree of nodes is built, never an
 * object that a file names. May use {@code note} only.
 */
@NullMarked
package org.councilnotes.yaml;

import org.jspecify.annotations.NullMarked;
