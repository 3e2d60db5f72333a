import type { Page } from '../model.ts';
import { addAssignment } from './add-assignment.ts';
import { appMenu } from './app-menu.ts';
import { appOverview } from './app-overview.ts';
import { appProperties } from './app-properties.ts';
import { appRegistrations } from './app-registrations.ts';
import { assignmentPicker } from './assignment-picker.ts';
import { attributeMappings } from './attribute-mappings.ts';
import { basicSaml } from './basic-saml.ts';
import { connectivity } from './connectivity.ts';
import { createApp } from './create-app.ts';
import { deleteApplication } from './delete-application.ts';
import { directory } from './directory.ts';
import { editAttribute } from './edit-attribute.ts';
import { enterpriseApps } from './enterprise-apps.ts';
import { gallery } from './gallery.ts';
import { groupMapping } from './group-mapping.ts';
import { home } from './home.ts';
import { provisionOnDemand } from './provision-on-demand.ts';
import { provisioning } from './provisioning.ts';
import { provisioningConnect } from './provisioning-connect.ts';
import { provisioningLogDetails } from './provisioning-log-details.ts';
import { provisioningLogs } from './provisioning-logs.ts';
import { saml } from './saml.ts';
import { saveMapping } from './save-mapping.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { signInError } from './sign-in-error.ts';
import { singleSignOnMethod } from './single-sign-on-method.ts';
import { testSignIn } from './test-sign-in.ts';
import { uploadMetadata } from './upload-metadata.ts';
import { userMapping } from './user-mapping.ts';
import { usersAndGroups } from './users-and-groups.ts';

/** Every page of the Azure portal, the Entra admin center and the Microsoft sign-in that the lab touches. */
export const azurePages = {
  'azure/add-assignment': addAssignment,
  'azure/app-menu': appMenu,
  'azure/app-overview': appOverview,
  'azure/app-properties': appProperties,
  'azure/app-registrations': appRegistrations,
  'azure/assignment-picker': assignmentPicker,
  'azure/attribute-mappings': attributeMappings,
  'azure/basic-saml': basicSaml,
  'azure/connectivity': connectivity,
  'azure/create-app': createApp,
  'azure/delete-application': deleteApplication,
  'azure/directory': directory,
  'azure/edit-attribute': editAttribute,
  'azure/enterprise-apps': enterpriseApps,
  'azure/gallery': gallery,
  'azure/group-mapping': groupMapping,
  'azure/home': home,
  'azure/provision-on-demand': provisionOnDemand,
  'azure/provisioning': provisioning,
  'azure/provisioning-connect': provisioningConnect,
  'azure/provisioning-logs': provisioningLogs,
  'azure/provisioning-log-details': provisioningLogDetails,
  'azure/saml': saml,
  'azure/save-mapping': saveMapping,
  'azure/shell': shell,
  'azure/sign-in': signIn,
  'azure/sign-in-error': signInError,
  'azure/single-sign-on-method': singleSignOnMethod,
  'azure/test-sign-in': testSignIn,
  'azure/upload-metadata': uploadMetadata,
  'azure/user-mapping': userMapping,
  'azure/users-and-groups': usersAndGroups,
} as const satisfies Record<`azure/${string}`, Page>;
