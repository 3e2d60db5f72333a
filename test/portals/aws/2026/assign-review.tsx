import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { GroupView, PermissionSetView, UserView } from '../ui/contract.ts';

interface AssignReviewProps {
  readonly users: readonly UserView[];
  readonly groups: readonly GroupView[];
  readonly sets: readonly PermissionSetView[];
  /** Goes back to a step, counted from 0. */
  onEdit(step: number): void;
}

/** aws/assign-review: the last step of an assignment. */
export function AssignReview({ users, groups, sets, onEdit }: AssignReviewProps) {
  return (
    <SpaceBetween size="l">
      <Part title="Users and groups" onEdit={() => onEdit(0)}>
        {[...users.map(({ userName }) => userName), ...groups.map(({ displayName }) => `${displayName} (group)`)]}
      </Part>
      <Part title="Permission sets" onEdit={() => onEdit(1)}>
        {sets.map(({ name }) => name)}
      </Part>
    </SpaceBetween>
  );
}

function Part({ title, onEdit, children }: { title: string; onEdit(): void; children: readonly string[] }) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${children.length})`}
          actions={
            <Button ariaLabel={`Edit ${title.toLowerCase()}`} onClick={onEdit}>
              Edit
            </Button>
          }
        >
          {title}
        </Header>
      }
    >
      {children.join(', ')}
    </Container>
  );
}
