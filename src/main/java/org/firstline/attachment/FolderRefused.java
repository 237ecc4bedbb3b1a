package org.firstline.attachment;

import java.io.IOException;
import java.nio.file.Path;

/** The desk could not keep what people send it; the message says where and why. */
final class FolderRefused extends RuntimeException {

    FolderRefused(Path folder, IOException reason) {
        super("The desk cannot write to its folder for files, " + folder + ": " + reason + ".", reason);
    }
}
