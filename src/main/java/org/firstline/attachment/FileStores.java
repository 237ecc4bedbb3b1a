package org.firstline.attachment;

/** Gives each use a file store of its own, so that nobody removes what another keeps. */
public interface FileStores {

    /**
     * The store of one use; always the same for the same name.
     *
     * @param use 1–20 small letters, the name of the folder
     */
    FileStore of(String use);
}
