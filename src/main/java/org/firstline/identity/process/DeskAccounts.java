package org.firstline.identity.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.firstline.identity.MemberJoined;
import org.firstline.identity.MemberLeft;
import org.firstline.identity.UserRemoved;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine's own users, who tell when they join, leave and go, whoever makes them: a facade, Admin, another program. And
 * without the engine's lock: wrong passwords must not shut somebody out of their account, or anybody could shut out
 * everybody. Guessing is slowed down per address instead.
 */
final class DeskAccounts extends DbIdentityServiceProvider {

    /** Above it the engine answers nobody who is logged in. */
    private static final int MOST = 1_000;

    private final ApplicationEventPublisher events;

    DeskAccounts(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        return told(super.createMembership(userId, groupId), new MemberJoined(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return told(super.deleteMembership(userId, groupId), new MemberLeft(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        UserEntity user = findUserById(userId);
        String name = user == null ? userId : name(user);
        return told(super.deleteUser(userId), new UserRemoved(userId, name));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        List<String> members =
                createUserQuery(Context.getCommandContext()).memberOfGroup(groupId).listPage(0, MOST).stream()
                        .map(User::getId)
                        .toList();
        IdentityOperationResult result = super.deleteGroup(groupId);
        members.forEach(member -> told(result, new MemberLeft(member, groupId)));
        return result;
    }

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // Not even counted: see above.
    }

    private IdentityOperationResult told(IdentityOperationResult result, Object event) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            events.publishEvent(event);
        }
        return result;
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
