package org.firstline.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.firstline.shared.StateRefused;

/**
 * The right to retry is about what has failed: the engine would let whoever has it take the retries from any timer, which then
 * never goes off.
 */
final class FailedJobsOnly extends AuthorizationCommandChecker {

    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        super.checkUpdateRetriesJob(job);
        CommandContext context = Context.getCommandContext();
        boolean byAPerson = context.isAuthorizationCheckEnabled() && context.getAuthentication() != null;
        if (byAPerson && job.getRetries() > 0) {
            throw new StateRefused("job-not-failed");
        }
    }
}
