import type { Page } from '../model.ts';

export const gallery = {
  title: 'the application gallery',
  layer: 'page',
  recognise: {
    heading: { '2020': 'Add an application', '2023': ['Browse Microsoft Entra Gallery', 'Browse Azure AD Gallery'] },
    route: ['/AppGalleryBladeV2', '/GalleryApplications'],
  },
  reachedBy: ['azure/enterprise-apps.new-application'],
  targets: {
    'create-own': {
      role: ['button', 'link'],
      name: { '2020': 'Non-gallery application', '2023': 'Create your own application' },
    },
    'gallery-aws': {
      role: ['button', 'link', 'option'],
      name: {
        '2020': ['AWS Single Sign-on', 'AWS Single Sign-on *'],
        '2023': ['AWS IAM Identity Center', 'AWS IAM Identity Center *'],
      },
    },
    'gallery-aws-single-account': {
      role: ['button', 'link', 'option'],
      name: {
        '2020': ['Amazon Web Services (AWS)', 'Amazon Web Services (AWS) *'],
        '2023': ['AWS Single-Account Access', 'AWS Single-Account Access *'],
      },
    },
  },
} as const satisfies Page;
