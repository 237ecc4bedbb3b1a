package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.firstline.assignment.AssignmentDecision;
import org.firstline.assignment.AssignmentSentences;
import org.firstline.assignment.Candidate;
import org.firstline.assignment.Objection;
import org.firstline.assignment.OfferEnd;
import org.firstline.assignment.Strategy;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/** A decision about who gets the work, as the API shows it. */
@Schema(name = "AssignmentDecision")
record AssignmentJson(
        Instant at,
        String team,
        Strategy strategy,
        @Nullable String skill,
        @Nullable String agent,
        @Nullable Instant offeredUntil,
        @Nullable OfferEnd end,
        @Nullable String reason,
        Sentence sentence,
        List<CandidateJson> candidates) {

    static AssignmentJson of(AssignmentDecision decision, AssignmentSentences sentences) {
        return new AssignmentJson(
                decision.at(),
                decision.team(),
                decision.strategy(),
                decision.skill(),
                decision.agent(),
                decision.isOpenOffer() ? decision.lookAgainAt() : null,
                decision.end(),
                decision.reason(),
                new Sentence(
                        sentences.of(decision, Language.NL.locale()), sentences.of(decision, Language.EN.locale())),
                decision.candidates().stream().map(CandidateJson::of).toList());
    }

    record Sentence(String nl, String en) {}

    @Schema(name = "AssignmentCandidate")
    record CandidateJson(
            String agent,
            boolean eligible,
            @Nullable Objection reason,
            @Nullable Instant backAt,
            int skillLevel,
            int load,
            @Nullable Instant idleSince) {

        static CandidateJson of(Candidate candidate) {
            return new CandidateJson(
                    candidate.agent(),
                    candidate.eligible(),
                    candidate.objection(),
                    candidate.backAt(),
                    candidate.skillLevel(),
                    candidate.load(),
                    candidate.idleSince());
        }
    }
}
