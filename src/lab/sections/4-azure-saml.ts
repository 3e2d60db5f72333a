import type { Section } from '../ids.ts';

export const section4 = {
  title: 'Finish SAML in Azure and test it',
  about: 'Azure takes the metadata of AWS, gets its users and groups, and signs someone in.',
  steps: {
    '4.1': {
      title: 'Give Azure the metadata of AWS, and save',
      say: 'On the application’s SAML page upload the AWS metadata file, add it, and save the Basic SAML Configuration that opens.',
      printed: ['Single Sign-On', 'Upload metadata file', 'Save'],
      portal: 'azure',
      moves: [
        { target: 'azure/saml.upload-metadata', deed: 'press', printed: 'Upload metadata file' },
        { target: 'azure/upload-metadata.file', deed: 'fill', first: true },
        { target: 'azure/upload-metadata.add', deed: 'press' },
        { target: 'azure/basic-saml.save', deed: 'press', printed: 'Save' },
      ],
      proof: { observed: [{ all: ['azure/saml#identifier-is-aws', '!azure/saml#test-disabled'] }] },
      caution: 'Adding the file only fills the form in. Nothing is kept until you press Save.',
    },
    '4.2': {
      title: 'Assign the users and groups',
      say: 'Open Users and groups in the application’s menu and assign those who should reach AWS: yourself for the test that follows, and the group {group}.',
      printed: ['Users and groups'],
      portal: 'azure',
      moves: [
        { target: 'azure/users-and-groups.add', deed: 'press' },
        { target: 'azure/add-assignment.none-selected', deed: 'press', unless: 'azure/add-assignment#something-selected' },
        {
          target: 'azure/assignment-picker.group',
          deed: 'choose',
          first: true,
          unless: 'azure/assignment-picker#group-chosen',
        },
        { target: 'azure/assignment-picker.select', deed: 'press' },
        { target: 'azure/add-assignment.assign', deed: 'press' },
      ],
      proof: { observed: ['azure/users-and-groups#group-assigned'] },
      caution:
        'Only direct members of a group count; groups inside the group do not. Without P1 or P2 a group can’t be assigned: assign users instead, and set the group’s name in the panel to one of them.',
    },
    '4.3': {
      title: 'Add the same user to AWS by hand',
      say: 'In Identity Center add one user by hand. The user name must be exactly the sign-in name in Azure, and first name, last name and e-mail the same as there.',
      printed: ['AWS SSO', 'Users'],
      portal: 'aws',
      moves: [
        { target: 'aws/users.add', deed: 'press', printed: 'Users' },
        { target: 'aws/add-user.username', deed: 'fill' },
        { target: 'aws/add-user.email', deed: 'fill' },
        { target: 'aws/add-user.confirm-email', deed: 'fill' },
        { target: 'aws/add-user.first-name', deed: 'fill' },
        { target: 'aws/add-user.last-name', deed: 'fill' },
        { target: 'aws/add-user.display-name', deed: 'fill' },
        { target: 'aws/add-user.next', deed: 'press' },
        { target: 'aws/add-user.add', deed: 'press' },
      ],
      proof: { observed: ['aws/users#any-user'] },
      caution: 'Do this before section 5: once automatic provisioning is on, AWS lets nobody add users by hand.',
    },
    '4.4': {
      title: 'Open the test',
      say: 'Back on the application’s SAML page in Azure, press Test this application.',
      printed: ['Single Sign On', 'Test this application'],
      portal: 'azure',
      moves: [{ target: 'azure/saml.test-application', deed: 'press', printed: 'Test this application' }],
      proof: { observed: ['azure/test-sign-in'] },
    },
    '4.5': {
      title: 'Sign in as the user you added',
      say: 'Sign in as the user who is now in both Azure and AWS. You should reach the AWS access portal, still empty.',
      printed: ['Sign in as current user'],
      portal: 'azure',
      moves: [
        { target: 'azure/test-sign-in.current-user', deed: 'choose', printed: 'Sign in as current user' },
        { target: 'azure/test-sign-in.test-sign-in', deed: 'press' },
      ],
      proof: { observed: ['aws/access-portal'] },
      needs: ['4.4'],
      caution: 'If the browser is signed in elsewhere the test may fail: use a private window.',
    },
  },
} as const satisfies Section;
