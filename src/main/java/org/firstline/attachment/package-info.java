/**
 * Files that people add: kept in the file system behind {@code FileStore}, known by a row each. It knows holders by name only;
 * what a holder is, and who may see its files, is for the module above to say. Announces nothing.
 */
@NullMarked
package org.firstline.attachment;

import org.jspecify.annotations.NullMarked;
