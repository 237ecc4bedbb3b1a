package org.firstline.attachment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two sentences instead of a stack trace. */
final class FolderRefusedAnalyzer extends AbstractFailureAnalyzer<FolderRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FolderRefused refused) {
        return new FailureAnalysis(
                refused.getMessage(),
                "Give the desk’s user the right to write there, or name another folder with FIRSTLINE_FILES.",
                refused);
    }
}
